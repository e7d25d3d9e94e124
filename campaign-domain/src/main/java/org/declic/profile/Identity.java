package org.declic.profile;

/**
 * What a person is known by.
 *
 * @param namespace the identity type that gives {@code userId} its meaning: email, phone, ecid or a custom one
 */
public record Identity(String namespace, String userId) {}
