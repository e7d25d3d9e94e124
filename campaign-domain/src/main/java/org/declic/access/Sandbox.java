package org.declic.access;

import org.declic.shared.SandboxId;

/**
 * A closed space of an organisation: every campaign, profile, message and client belongs to one.
 *
 * @param organisation the value of {@code x-gw-ims-org-id}
 * @param name the value of {@code x-sandbox-name}
 */
public record Sandbox(SandboxId id, String organisation, String name, String title) {}
