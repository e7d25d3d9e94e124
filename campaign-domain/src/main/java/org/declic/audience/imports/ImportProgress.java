package org.declic.audience.imports;

/**
 * How far a file was read.
 *
 * @param handled lines that were read, those that failed included
 * @param failed lines that could not be imported
 */
public record ImportProgress(long handled, long failed) {}
