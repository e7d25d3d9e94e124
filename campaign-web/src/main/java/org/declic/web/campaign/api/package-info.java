/** The management API of campaigns. */
@NullMarked
package org.declic.web.campaign.api;

import org.jspecify.annotations.NullMarked;
