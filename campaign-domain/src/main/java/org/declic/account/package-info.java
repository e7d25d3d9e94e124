/** The users of an organisation, as its administrators look after them. */
@NullMarked
package org.declic.account;

import org.jspecify.annotations.NullMarked;
