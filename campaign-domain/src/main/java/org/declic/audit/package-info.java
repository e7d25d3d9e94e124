/** The audit log: who changed what, when, with the values before and after. */
@NullMarked
package org.declic.audit;

import org.jspecify.annotations.NullMarked;
