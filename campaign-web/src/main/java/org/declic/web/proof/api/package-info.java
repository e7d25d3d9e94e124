/** The management API of proofs. */
@NullMarked
package org.declic.web.proof.api;

import org.jspecify.annotations.NullMarked;
