package org.declic.web.channel;

import java.io.Serializable;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;

/** What stands in the fields of the form that only push has. */
public final class PushChannelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String appId;
    private String keyId;
    private String teamId;
    private boolean sandbox;
    private String url;

    PushChannelForm(PushSettings push) {
        appId = push.appId();
        keyId = push.keyId();
        teamId = push.teamId();
        sandbox = push.sandbox();
        url = push.url();
    }

    PushSettings settings(Provider provider, int retryMinutes) {
        return new PushSettings(
                provider, appId.strip(), keyId.strip(), teamId.strip(), sandbox, url.strip(), retryMinutes);
    }

    public String getAppId() {
        return appId;
    }

    public void setAppId(String appId) {
        this.appId = appId;
    }

    public String getKeyId() {
        return keyId;
    }

    public void setKeyId(String keyId) {
        this.keyId = keyId;
    }

    public String getTeamId() {
        return teamId;
    }

    public void setTeamId(String teamId) {
        this.teamId = teamId;
    }

    public boolean isSandbox() {
        return sandbox;
    }

    public void setSandbox(boolean sandbox) {
        this.sandbox = sandbox;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
