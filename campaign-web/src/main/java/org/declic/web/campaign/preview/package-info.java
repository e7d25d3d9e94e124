/** A campaign's message rendered from sample data. */
@NullMarked
package org.declic.web.campaign.preview;

import org.jspecify.annotations.NullMarked;
