package org.declic.system.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.Resource;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.resource.AdministeredObjectDefinition;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends the body of a call as a message, in a transaction of its own, for only what is sent in a transaction is on disk before
 * the answer. Each answer tells how many messages have been consumed.
 */
@WebServlet("/" + FloorServlet.PATH)
@ConnectionFactoryDefinition(
        name = FloorServlet.CONNECTIONS,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "broker",
        maxPoolSize = 64,
        transactionSupport = TransactionSupportLevel.LocalTransaction)
@AdministeredObjectDefinition(
        name = FloorServlet.QUEUE,
        interfaceName = "jakarta.jms.Queue",
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        resourceAdapter = "broker",
        properties = "Address=Floor")
public class FloorServlet extends HttpServlet {

    /** Where it is called. */
    public static final String PATH = "messages";

    static final String CONNECTIONS = "java:app/jms/FloorConnections";
    static final String QUEUE = "java:app/jms/Floor";

    private static final long serialVersionUID = 1L;

    @Resource(lookup = CONNECTIONS)
    private transient ConnectionFactory connections;

    @Resource(lookup = QUEUE)
    private transient Queue queue;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            send(request.getInputStream().readAllBytes());
        } catch (JMSException e) {
            throw new ServletException(e);
        }
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        answer(response);
    }

    /** By a session, for the adapter has no context with a transaction of its own. */
    private void send(byte[] body) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(queue)) {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(body);
            producer.send(message);
            session.commit();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response);
    }

    private static void answer(HttpServletResponse response) throws IOException {
        byte[] consumed = Integer.toString(FloorListener.consumed()).getBytes(US_ASCII);
        response.setContentLength(consumed.length);
        response.getOutputStream().write(consumed);
    }
}
