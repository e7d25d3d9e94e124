/** Delivers email: renders accepted messages, and hands them to the provider of their configuration. */
@NullMarked
package org.declic.delivery.email;

import org.jspecify.annotations.NullMarked;
