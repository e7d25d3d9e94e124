/** The users of an organisation and the API clients of a sandbox, as administrators look after them. */
@NullMarked
package org.declic.account;

import org.jspecify.annotations.NullMarked;
