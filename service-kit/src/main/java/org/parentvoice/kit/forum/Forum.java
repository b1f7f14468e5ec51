package org.parentvoice.kit.forum;

/**
 * A parent carer forum.
 *
 * @param id in addresses and events, such as {@code leeds}
 * @param name as families know it
 * @param council the council it speaks to
 */
public record Forum(String id, String name, String council) {}
