/** Hands messages to providers by their HTTP APIs. */
@NullMarked
package org.declic.delivery.http;

import org.jspecify.annotations.NullMarked;
