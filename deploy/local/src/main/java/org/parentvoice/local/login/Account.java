package org.parentvoice.local.login;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A person who can sign in, and a client of the same name for scripts.
 *
 * @param roles {@code coordinator}, {@code national}, {@code operator}
 * @param forums the forums a coordinator coordinates
 */
record Account(String name, @DefaultValue List<String> roles, @DefaultValue List<String> forums) {}
