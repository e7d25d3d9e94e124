package org.declic.delivery;

/**
 * How the messages of a channel are prepared and handed over.
 *
 * @param <M> the messages of the channel
 */
record Way<M>(Preparation<M> preparation, Transports<M> transports) {}
