package org.declic.shared;

import java.time.Instant;

/**
 * The last change of something that is authored.
 *
 * @param revision grows with every change; a change that names an older one is refused
 * @param by the name of the user or the client
 */
public record LastChange(int revision, Instant at, String by) {}
