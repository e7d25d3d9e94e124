/** Reports: what became of a campaign's messages, over time. */
@NullMarked
package org.declic.report;

import org.jspecify.annotations.NullMarked;
