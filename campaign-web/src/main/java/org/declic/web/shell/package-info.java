/** The frame that all pages share: who is signed in, language, times, addresses, messages, error pages. */
@NullMarked
package org.declic.web.shell;

import org.jspecify.annotations.NullMarked;
