/** The composer: the blocks of an email while its author changes them. */
@NullMarked
package org.declic.web.campaign.composer;

import org.jspecify.annotations.NullMarked;
