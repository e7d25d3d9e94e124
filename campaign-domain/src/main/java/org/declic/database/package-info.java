/** The database: schema, data source, conversions, and the counter that tells nodes what has changed. */
@NullMarked
package org.declic.database;

import org.jspecify.annotations.NullMarked;
