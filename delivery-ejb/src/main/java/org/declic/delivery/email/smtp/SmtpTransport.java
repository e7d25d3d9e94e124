package org.declic.delivery.email.smtp;

import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.declic.delivery.Outcome;
import org.declic.delivery.Transport;
import org.declic.delivery.email.mime.MimeComposer;
import org.declic.delivery.email.mime.OutgoingEmail;

/** Hands emails to a mail server over SMTP. */
public final class SmtpTransport implements Transport<OutgoingEmail> {

    private static final int TIMER_SECONDS = 5;

    private final SmtpConnections connections;

    /** For servers with a certificate that the platform trusts. */
    public SmtpTransport(SmtpConfig config, Clock clock) {
        this(config, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
    }

    /** For servers with a certificate that the given factory trusts. */
    SmtpTransport(SmtpConfig config, SSLSocketFactory trust, Clock clock) {
        connections = new SmtpConnections(new SmtpConnector(config, trust, timer()), config, clock);
    }

    @Override
    public Outcome send(OutgoingEmail email) {
        try {
            return connections.send(email, MimeComposer.compose(email));
        } catch (NothingHandedOverException e) {
            return e.outcome();
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /**
     * Ends writes that take too long. Never shut down, since messages under way need it to the end: its thread stops by
     * itself without tasks.
     */
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, SmtpTransport::daemon);
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(TIMER_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "declic-smtp-timer");
        thread.setDaemon(true);
        return thread;
    }
}
