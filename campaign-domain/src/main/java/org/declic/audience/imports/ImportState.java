package org.declic.audience.imports;

/** How far an import is. */
public enum ImportState {

    /** Its file is stored. */
    WAITING,

    /** Its file is being read. */
    RUNNING,

    /** The whole file was read; lines may have failed. */
    DONE,

    /** The file is broken; what was read before stays imported. */
    FAILED,

    /** Somebody has stopped it; what was read before stays imported. */
    CANCELLED
}
