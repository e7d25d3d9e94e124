/** The page that shows a month of campaigns. */
@NullMarked
package org.declic.web.campaign.calendar;

import org.jspecify.annotations.NullMarked;
