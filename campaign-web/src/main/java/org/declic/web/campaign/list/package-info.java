/** The page that lists campaigns. */
@NullMarked
package org.declic.web.campaign.list;

import org.jspecify.annotations.NullMarked;
