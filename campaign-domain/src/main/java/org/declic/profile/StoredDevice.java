package org.declic.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.apache.commons.codec.digest.DigestUtils;
import org.declic.shared.SandboxId;

/** With whom a registered device is. */
@Entity
@Table(name = "push_device")
class StoredDevice {

    @Id
    private String id;

    @Column(name = "profile_id", nullable = false)
    private String profileId;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredDevice() {}

    StoredDevice(String id, String profileId) {
        this.id = id;
        this.profileId = profileId;
    }

    /** The same for the same app on the same device. */
    static String id(SandboxId sandboxId, PushAddress device) {
        return DigestUtils.sha256Hex(sandboxId.value() + '\n' + device.appId() + '\n' + device.token());
    }

    boolean isWith(String profile) {
        return profileId.equals(profile);
    }

    /** Returns with whom it was. */
    String moveTo(String profile) {
        String before = profileId;
        profileId = profile;
        return before;
    }
}
