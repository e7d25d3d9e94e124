package org.declic.consent.list;

import org.declic.shared.SandboxId;

/**
 * An entry has come to a list or gone from it.
 *
 * @param number of the change; they grow
 */
record ListChange(long number, SandboxId sandboxId, AddressList list, String value, boolean listed) {}
