/** How the API speaks HTTP: JSON read strictly, one body and one table for errors, paging. */
@NullMarked
package org.declic.web.http;

import org.jspecify.annotations.NullMarked;
