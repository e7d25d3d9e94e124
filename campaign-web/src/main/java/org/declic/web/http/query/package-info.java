/** What the API is asked for after the question mark. */
@NullMarked
package org.declic.web.http.query;

import org.jspecify.annotations.NullMarked;
