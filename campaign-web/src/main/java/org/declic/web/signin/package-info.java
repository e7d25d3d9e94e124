/** Signing in and out. */
@NullMarked
package org.declic.web.signin;

import org.jspecify.annotations.NullMarked;
