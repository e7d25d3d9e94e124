/** The report of a campaign: a page, a file. */
@NullMarked
package org.declic.web.report;

import org.jspecify.annotations.NullMarked;
