package org.declic.delivery.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Accepted;
import org.declic.delivery.Outcome.Deferred;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Outcome.Unknown;
import org.declic.delivery.Outcome.Unreachable;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to a mail server, used by one thread at a time.
 *
 * <p>Connecting, TLS and authentication are Angus Mail's. The mail transaction is spoken here command by command,
 * because only that tells how far a message had got when a connection broke, which {@code sendMessage} does not say.
 */
final class SmtpConnection extends SMTPTransport {

    private static final Logger LOGGER = System.getLogger(SmtpConnection.class.getName());

    private boolean usable = true;
    private int messages;

    SmtpConnection(Session session, URLName server) {
        super(session, server);
    }

    /**
     * Hands one email over.
     *
     * @throws NothingHandedOverException if the connection was lost, or closed by a 421, before the content was sent
     */
    synchronized Outcome send(OutgoingEmail email, byte[] mime) throws NothingHandedOverException {
        messages++;
        if (email.isInternational() && !supportsExtension("SMTPUTF8")) {
            return new Refused("5.6.7", "The mail server does not take international addresses (SMTPUTF8)");
        }
        SmtpReply reply = ask(mailFrom(email, mime.length));
        if (reply.isPositive()) {
            reply = ask("RCPT TO:<" + email.to().address() + ">");
        }
        return reply.isPositive() ? sendContent(mime) : declined(reply);
    }

    /** True if another message may be sent over it. */
    boolean isUsable() {
        return usable;
    }

    int messages() {
        return messages;
    }

    /** The last reply, whoever asked for it. */
    SmtpReply lastReply() {
        String response = getLastServerResponse();
        return SmtpReply.of(getLastReturnCode(), response == null ? "" : response);
    }

    /** Says goodbye and closes. */
    @Override
    public synchronized void close() {
        usable = false;
        try {
            super.close();
        } catch (MessagingException e) {
            LOGGER.log(Level.DEBUG, "A connection that was to be closed was broken", e);
        }
    }

    /** Angus Mail would reset the transaction after a declined DATA, and lose the reply if that fails. */
    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        if (!command.equals("RSET")) {
            super.issueCommand(command, expected);
        }
    }

    private String mailFrom(OutgoingEmail email, int size) {
        return "MAIL FROM:<" + email.sender().from().address() + ">"
                + (supportsExtension("SIZE") ? " SIZE=" + size : "")
                + (email.isInternational() ? " SMTPUTF8" : "");
    }

    private SmtpReply ask(String command) throws NothingHandedOverException {
        try {
            simpleCommand(command.getBytes(StandardCharsets.UTF_8));
            return requireConnected(lastReply());
        } catch (MessagingException e) {
            throw lost(e);
        }
    }

    private Outcome sendContent(byte[] mime) throws NothingHandedOverException {
        OutputStream content;
        try {
            content = data();
        } catch (SMTPSendFailedException e) {
            return declined(requireInStep(requireConnected(lastReply())));
        } catch (MessagingException e) {
            throw lost(e);
        }
        try {
            content.write(mime);
        } catch (IOException e) {
            close();
            return new Unreachable("4.4.2", "The connection was lost while the content was sent: " + Reasons.of(e));
        }
        return finish();
    }

    /** From the final dot on, a broken connection leaves open whether the server has the message. */
    private Outcome finish() {
        SmtpReply reply;
        try {
            simpleCommand(".");
            reply = lastReply();
        } catch (MessagingException e) {
            close();
            return new Unknown("No answer to the complete message: " + Reasons.of(e));
        }
        if (reply.endsConnection()) {
            close();
        }
        if (reply.isPositive()) {
            return new Accepted(reply.text());
        }
        if (reply.isTransient()) {
            return new Deferred(reply.status(), reply.text());
        }
        return reply.isPermanent()
                ? new Refused(reply.status(), reply.text())
                : new Unknown("No valid answer to the complete message: " + reply.text());
    }

    private Outcome declined(SmtpReply reply) {
        reset();
        return reply.isPermanent() && !reply.isAboutAuthentication()
                ? new Refused(reply.status(), reply.text())
                : new Deferred(reply.status(), reply.text());
    }

    private void reset() {
        try {
            if (simpleCommand("RSET") != 250) {
                close();
            }
        } catch (MessagingException e) {
            LOGGER.log(Level.DEBUG, "A connection broke after a declined message", e);
            close();
        }
    }

    private SmtpReply requireConnected(SmtpReply reply) throws NothingHandedOverException {
        if (reply.endsConnection()) {
            close();
            String code = reply.isTransient() ? reply.status() : "4.4.2";
            throw new NothingHandedOverException(code, "The mail server closed the connection: " + reply.text());
        }
        return reply;
    }

    /** A server that answers DATA with "done" has lost its place, or is none. */
    private SmtpReply requireInStep(SmtpReply reply) throws NothingHandedOverException {
        if (reply.isPositive()) {
            close();
            throw new NothingHandedOverException("4.4.2", "The connection is out of step: " + reply.text());
        }
        return reply;
    }

    private NothingHandedOverException lost(MessagingException e) {
        close();
        return new NothingHandedOverException("4.4.2", "The connection was lost: " + Reasons.of(e));
    }
}
