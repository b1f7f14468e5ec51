package org.parentvoice.themes.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the next page; null on the last
 */
public record FeedbackPage(List<FeedbackView> items, @Nullable String next) {}
