/** The page of the API clients, for administrators. */
@NullMarked
package org.declic.web.client;

import org.jspecify.annotations.NullMarked;
