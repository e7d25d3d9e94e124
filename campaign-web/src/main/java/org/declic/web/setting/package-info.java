/** What an administrator decides for a sandbox as a whole. */
@NullMarked
package org.declic.web.setting;

import org.jspecify.annotations.NullMarked;
