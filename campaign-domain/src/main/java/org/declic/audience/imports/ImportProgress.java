package org.declic.audience.imports;

/**
 * How far a file was read.
 *
 * @param handled lines that were read, those that failed included
 * @param failed lines that could not be imported
 * @param percent how much of its bytes that is
 */
public record ImportProgress(long handled, long failed, int percent) {

    /** The same, some lines later. */
    ImportProgress plus(int more, int moreFailed) {
        return new ImportProgress(handled + more, failed + moreFailed, percent);
    }

    /** The same, with so much of the bytes. */
    ImportProgress at(int share) {
        return new ImportProgress(handled, failed, share);
    }
}
