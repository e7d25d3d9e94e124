/** When campaigns answer calls and when audiences are written to, side by side. */
@NullMarked
package org.declic.execution.calendar;

import org.jspecify.annotations.NullMarked;
