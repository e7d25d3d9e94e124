/** The attributes of profiles, value by value, as the database can look for them. */
@NullMarked
package org.declic.profile.attribute;

import org.jspecify.annotations.NullMarked;
