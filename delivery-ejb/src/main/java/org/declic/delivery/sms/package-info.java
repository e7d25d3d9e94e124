/** Delivers SMS: renders accepted messages, and hands them to the provider of their configuration. */
@NullMarked
package org.declic.delivery.sms;

import org.jspecify.annotations.NullMarked;
