/** Delivers push messages: renders accepted messages, and hands them to the provider of their configuration. */
@NullMarked
package org.declic.delivery.push;

import org.jspecify.annotations.NullMarked;
