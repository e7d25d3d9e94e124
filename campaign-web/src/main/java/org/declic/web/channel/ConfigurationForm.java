package org.declic.web.channel;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationDraft;
import org.declic.channel.EmailSender;
import org.declic.channel.EmailSettings;
import org.declic.channel.EmailSettings.UrlParameter;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;
import org.declic.channel.SmsSettings;
import org.declic.channel.SmtpServer;
import org.declic.channel.TlsMode;

/** What stands in the fields of the form of a channel configuration. */
public final class ConfigurationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String description = "";
    private Category category = Category.TRANSACTIONAL;
    private Channel channel = Channel.EMAIL;
    private Provider provider = Provider.SMTP;
    private TlsMode tls = TlsMode.STARTTLS;
    private PushChannelForm push = new PushChannelForm(PushSettings.outbox(""));
    private SmsForm sms = new SmsForm(SmsSettings.outbox("", ""));
    private String fromName = "";
    private String fromEmail = "";
    private String replyToName = "";
    private String replyToEmail = "";
    private String urlParameters = "";
    private String host = "";
    private String user = "";
    private String password = "";
    private int port;
    private int connections;
    private int retryMinutes;

    /** A form with what is usual for email. */
    ConfigurationForm() {
        this(EmailSettings.outbox("", "").over("", 587, TlsMode.STARTTLS));
    }

    /** A form with what is usual for a channel. */
    static ConfigurationForm usual(Channel channel) {
        return switch (channel) {
            case EMAIL -> new ConfigurationForm();
            case SMS -> new ConfigurationForm(SmsSettings.outbox("", ""));
            case PUSH -> new ConfigurationForm(PushSettings.outbox(""));
        };
    }

    /** A form that shows {@code configuration}. */
    static ConfigurationForm of(ChannelConfiguration configuration) {
        ConfigurationForm form =
                configuration.settings().match(ConfigurationForm::new, ConfigurationForm::new, ConfigurationForm::new);
        form.name = configuration.name();
        form.description = configuration.properties().description();
        form.category = configuration.category();
        return form;
    }

    private ConfigurationForm(PushSettings settings) {
        this.channel = Channel.PUSH;
        this.provider = settings.provider();
        this.push = new PushChannelForm(settings);
        this.retryMinutes = settings.retryMinutes();
    }

    private ConfigurationForm(SmsSettings settings) {
        this.channel = Channel.SMS;
        this.provider = settings.provider();
        this.sms = new SmsForm(settings);
        this.retryMinutes = settings.retryMinutes();
    }

    private ConfigurationForm(EmailSettings email) {
        this.provider = email.provider();
        this.tls = email.server().tls();
        this.fromName = email.sender().fromName();
        this.fromEmail = email.sender().fromEmail();
        this.replyToName = email.sender().replyToName();
        this.replyToEmail = email.sender().replyToEmail();
        this.host = email.server().host();
        this.user = email.server().user();
        this.port = email.server().port();
        this.connections = email.server().connections();
        this.retryMinutes = email.retryMinutes();
        this.urlParameters = email.urlParameters().stream()
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("\n"));
    }

    ConfigurationDraft draft() {
        Optional<String> secret = Optional.of(password).filter(typed -> !typed.isEmpty());
        return new ConfigurationDraft(name.strip(), description.strip(), category, settings(), secret);
    }

    private ChannelSettings settings() {
        return switch (channel) {
            case EMAIL ->
                new EmailSettings(
                        provider,
                        new EmailSender(fromName.strip(), fromEmail.strip(), replyToName.strip(), replyToEmail.strip()),
                        new SmtpServer(host.strip(), port, tls, user.strip(), connections),
                        retryMinutes,
                        urlParameters());
            case SMS -> sms.settings(provider, retryMinutes);
            case PUSH -> push.settings(provider, retryMinutes);
        };
    }

    /** One in a line; what has no equals sign has no value, which its rule refuses. */
    private List<UrlParameter> urlParameters() {
        return urlParameters
                .lines()
                .filter(line -> !line.isBlank())
                .map(ConfigurationForm::urlParameter)
                .toList();
    }

    private static UrlParameter urlParameter(String line) {
        int equals = line.indexOf('=');
        return equals < 0
                ? new UrlParameter(line.strip(), "")
                : new UrlParameter(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
    }

    /** Whether an SMTP server is asked for. */
    public boolean isSmtp() {
        return provider == Provider.SMTP;
    }

    /** What can be chosen. */
    public Category[] getCategories() {
        return Category.values();
    }

    /** What can be chosen. */
    public List<Provider> getProviders() {
        return Provider.of(channel);
    }

    /** The configuration's channel, which stays. */
    public Channel getChannel() {
        return channel;
    }

    /** The fields that only push has. */
    public PushChannelForm getPush() {
        return push;
    }

    /** The fields that only SMS has. */
    public SmsForm getSms() {
        return sms;
    }

    /** What can be chosen. */
    public TlsMode[] getTlsModes() {
        return TlsMode.values();
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** What was typed before is kept: a form that was refused comes back without it. */
    public void setPassword(String password) {
        if (!password.isEmpty()) {
            this.password = password;
        }
    }

    /** One that cannot be right is not kept: there would be no way to get rid of it. */
    void forgetPassword() {
        password = "";
    }

    /** Whether one was typed that is not stored yet. */
    public boolean isPasswordTyped() {
        return !password.isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public Provider getProvider() {
        return provider;
    }

    /** Another provider's password is another one. */
    public void setProvider(Provider provider) {
        if (this.provider != provider) {
            password = "";
        }
        this.provider = provider;
    }

    public TlsMode getTls() {
        return tls;
    }

    public void setTls(TlsMode tls) {
        this.tls = tls;
    }

    public String getFromName() {
        return fromName;
    }

    public void setFromName(String fromName) {
        this.fromName = fromName;
    }

    public String getFromEmail() {
        return fromEmail;
    }

    public void setFromEmail(String fromEmail) {
        this.fromEmail = fromEmail;
    }

    public String getReplyToName() {
        return replyToName;
    }

    public void setReplyToName(String replyToName) {
        this.replyToName = replyToName;
    }

    public String getReplyToEmail() {
        return replyToEmail;
    }

    public void setReplyToEmail(String replyToEmail) {
        this.replyToEmail = replyToEmail;
    }

    public String getUrlParameters() {
        return urlParameters;
    }

    public void setUrlParameters(String urlParameters) {
        this.urlParameters = urlParameters;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public int getConnections() {
        return connections;
    }

    public void setConnections(int connections) {
        this.connections = connections;
    }

    public int getRetryMinutes() {
        return retryMinutes;
    }

    public void setRetryMinutes(int retryMinutes) {
        this.retryMinutes = retryMinutes;
    }
}
