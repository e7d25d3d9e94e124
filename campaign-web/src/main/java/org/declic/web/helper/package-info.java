/** The reference of the functions that contents can use. */
@NullMarked
package org.declic.web.helper;

import org.jspecify.annotations.NullMarked;
