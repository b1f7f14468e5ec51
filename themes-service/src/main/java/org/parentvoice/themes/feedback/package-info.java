/**
 * What is known about each piece of feedback, and how the world is told: the state in the database
 * is the truth, and an event is that state written down.
 */
@NullMarked
package org.parentvoice.themes.feedback;

import org.jspecify.annotations.NullMarked;
