/** The audit log in the browser, and as a file for spreadsheets. */
@NullMarked
package org.declic.web.audit;

import org.jspecify.annotations.NullMarked;
