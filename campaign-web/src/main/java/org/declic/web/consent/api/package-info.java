/** The management API of consent. */
@NullMarked
package org.declic.web.consent.api;

import org.jspecify.annotations.NullMarked;
