@NullMarked
package org.parentvoice.themes.classify.model;

import org.jspecify.annotations.NullMarked;
