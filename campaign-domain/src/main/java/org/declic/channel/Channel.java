package org.declic.channel;

/** A way to reach a person. */
public enum Channel {
    EMAIL,
    SMS,
    PUSH
}
