/** Proofs of a campaign, sent from its editor. */
@NullMarked
package org.declic.web.proof;

import org.jspecify.annotations.NullMarked;
