package org.declic.delivery.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Opens connections to an SMS centre, encrypted from the start if so configured; none waits for ever. */
final class SmppConnector implements ConnectionFactory {

    private final boolean encrypts;
    private final SSLSocketFactory trust;
    private final int patienceMillis;

    /** @param trust decides which certificates are trusted; the host name is checked as well */
    SmppConnector(SmppConfig config, SSLSocketFactory trust) {
        this.encrypts = config.server().tls();
        this.trust = trust;
        this.patienceMillis = config.patienceMillis();
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), patienceMillis);
            return new SocketConnection(encrypts ? encrypted(socket, host, port) : socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private Socket encrypted(Socket socket, String host, int port) throws IOException {
        socket.setSoTimeout(patienceMillis);
        SSLSocket encrypted = (SSLSocket) trust.createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }
}
