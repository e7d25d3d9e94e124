package org.declic.web.channel;

import java.io.Serializable;
import org.declic.channel.CustomRequest;
import org.declic.channel.CustomRequest.Authentication;
import org.declic.channel.CustomRequest.SignIn;
import org.declic.channel.Provider;
import org.declic.channel.SmppServer;
import org.declic.channel.SmsSettings;

/** What stands in the fields of the form that only SMS has. */
public final class SmsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String from;
    private String region;
    private String host;
    private int port;
    private boolean tls;
    private String systemId;
    private String systemType;
    private int window;
    private SmppServer.LongText longText;
    private String account;
    private String url;
    private String method;
    private String endpoint;
    private String headers;
    private Authentication authentication;
    private String login;
    private String tokenUrl;
    private String body;
    private String idPointer;
    private String statusPointer;
    private String delivered;
    private String failed;
    private String delayed;
    private String stopWords;
    private String stopReply;
    private String startWords;
    private String startReply;
    private String helpWords;
    private String helpReply;

    SmsForm(SmsSettings sms) {
        from = sms.sender().from();
        region = sms.sender().region();
        host = sms.smpp().host();
        port = sms.smpp().port();
        tls = sms.smpp().tls();
        systemId = sms.smpp().systemId();
        systemType = sms.smpp().systemType();
        window = sms.smpp().window();
        longText = sms.smpp().longText();
        account = sms.customer().account();
        url = sms.customer().url();
        method = sms.request().method();
        endpoint = sms.request().endpoint();
        headers = sms.request().headers();
        authentication = sms.request().signIn().authentication();
        login = sms.request().signIn().login();
        tokenUrl = sms.request().signIn().tokenUrl();
        body = sms.request().body();
        idPointer = sms.request().idPointer();
        statusPointer = sms.request().callback().statusPointer();
        delivered = sms.request().callback().delivered();
        failed = sms.request().callback().failed();
        delayed = sms.request().callback().delayed();
        stopWords = sms.keywords().stopWords();
        stopReply = sms.keywords().stopReply();
        startWords = sms.keywords().startWords();
        startReply = sms.keywords().startReply();
        helpWords = sms.keywords().helpWords();
        helpReply = sms.keywords().helpReply();
    }

    SmsSettings settings(Provider provider, int retryMinutes) {
        return new SmsSettings(
                provider,
                new SmsSettings.Sender(from.strip(), region),
                new SmppServer(host.strip(), port, tls, systemId.strip(), systemType.strip(), window, longText),
                new SmsSettings.Account(account.strip(), url.strip()),
                new CustomRequest(
                        method,
                        endpoint.strip(),
                        headers.strip(),
                        new SignIn(authentication, login.strip(), tokenUrl.strip()),
                        body,
                        idPointer.strip(),
                        new CustomRequest.Callback(
                                statusPointer.strip(), delivered.strip(), failed.strip(), delayed.strip())),
                new SmsSettings.Keywords(
                        stopWords.strip(),
                        stopReply.strip(),
                        startWords.strip(),
                        startReply.strip(),
                        helpWords.strip(),
                        helpReply.strip()),
                retryMinutes);
    }

    /** What can be chosen. */
    public String[] getMethods() {
        return new String[] {"POST", "PUT"};
    }

    /** What can be chosen. */
    public Authentication[] getAuthentications() {
        return Authentication.values();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public boolean isTls() {
        return tls;
    }

    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public String getSystemId() {
        return systemId;
    }

    public void setSystemId(String systemId) {
        this.systemId = systemId;
    }

    public String getSystemType() {
        return systemType;
    }

    public void setSystemType(String systemType) {
        this.systemType = systemType;
    }

    public int getWindow() {
        return window;
    }

    public void setWindow(int window) {
        this.window = window;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getHeaders() {
        return headers;
    }

    public void setHeaders(String headers) {
        this.headers = headers;
    }

    public Authentication getAuthentication() {
        return authentication;
    }

    public void setAuthentication(Authentication authentication) {
        this.authentication = authentication;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getTokenUrl() {
        return tokenUrl;
    }

    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getIdPointer() {
        return idPointer;
    }

    public void setIdPointer(String idPointer) {
        this.idPointer = idPointer;
    }

    public String getStatusPointer() {
        return statusPointer;
    }

    public void setStatusPointer(String statusPointer) {
        this.statusPointer = statusPointer;
    }

    public String getDelivered() {
        return delivered;
    }

    public void setDelivered(String delivered) {
        this.delivered = delivered;
    }

    public String getFailed() {
        return failed;
    }

    public void setFailed(String failed) {
        this.failed = failed;
    }

    public String getDelayed() {
        return delayed;
    }

    public void setDelayed(String delayed) {
        this.delayed = delayed;
    }

    /** How a long text travels to an SMS centre; what can be chosen. */
    public SmppServer.LongText[] getLongTexts() {
        return SmppServer.LongText.values();
    }

    public SmppServer.LongText getLongText() {
        return longText;
    }

    public void setLongText(SmppServer.LongText longText) {
        this.longText = longText;
    }

    public String getStopWords() {
        return stopWords;
    }

    public void setStopWords(String stopWords) {
        this.stopWords = stopWords;
    }

    public String getStopReply() {
        return stopReply;
    }

    public void setStopReply(String stopReply) {
        this.stopReply = stopReply;
    }

    public String getStartWords() {
        return startWords;
    }

    public void setStartWords(String startWords) {
        this.startWords = startWords;
    }

    public String getStartReply() {
        return startReply;
    }

    public void setStartReply(String startReply) {
        this.startReply = startReply;
    }

    public String getHelpWords() {
        return helpWords;
    }

    public void setHelpWords(String helpWords) {
        this.helpWords = helpWords;
    }

    public String getHelpReply() {
        return helpReply;
    }

    public void setHelpReply(String helpReply) {
        this.helpReply = helpReply;
    }
}
