package org.declic.web.ajo.trigger;

import org.declic.execution.ExecutionKind;
import org.declic.execution.RequestedRecipient;
import org.declic.execution.RequestedRecipient.ChannelData;
import org.declic.profile.Identity;
import org.declic.profile.PushAddress;
import org.declic.web.http.JsonObject;
import org.declic.web.http.PushAddressReader;

/** Reads a recipient of a call ({@code contract}: recipients of imExecutionRequestUnitary). */
final class RecipientReader {

    static final String USER_ID = "userId";
    private static final String NAMESPACE = "namespace";

    private static final String TYPE = "type";
    private static final String CHANNEL_DATA = "channelData";
    private static final String PUSH_INFO = "pushInfo";
    private static final String PROFILE = "profile";
    private static final String CONTEXT = "context";
    private static final String MERGE_POLICY_NAME = "mergePolicyName";
    private static final String MERGE_POLICY_SCHEMA = "mergePolicySchema";

    private static final String AEP = "aep";
    private static final String EXTERNAL = "external";
    private static final int LONGEST_USER_ID = 320;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TOKEN = 4096;

    private RecipientReader() {}

    /** Reads a recipient; what is wrong becomes a violation. */
    static RequestedRecipient read(JsonObject json, ExecutionKind kind) {
        json.only(TYPE, USER_ID, NAMESPACE, CHANNEL_DATA, PROFILE, CONTEXT, MERGE_POLICY_NAME, MERGE_POLICY_SCHEMA);
        String type = json.required(TYPE, LONGEST_NAME);
        if (!type.isBlank() && !type.equals(AEP) && !type.equals(EXTERNAL)) {
            json.violate(TYPE, "must be aep or external");
        }
        if (type.equals(AEP) && kind == ExecutionKind.HIGH_THROUGHPUT) {
            json.violate(TYPE, "must be external: high throughput looks up no profile");
        }
        json.text(MERGE_POLICY_NAME, LONGEST_NAME);
        json.text(MERGE_POLICY_SCHEMA, LONGEST_NAME);
        return new RequestedRecipient(
                json.pointer(),
                type.equals(AEP),
                json.required(USER_ID, LONGEST_USER_ID),
                namespace(json),
                json.object(CHANNEL_DATA).map(RecipientReader::channelData).orElse(ChannelData.NONE),
                json.map(PROFILE),
                json.map(CONTEXT));
    }

    private static String namespace(JsonObject json) {
        String namespace = json.required(NAMESPACE, LONGEST_NAME);
        if (!namespace.isBlank() && !Identity.isNamespace(namespace)) {
            json.violate(NAMESPACE, "must be a name of letters, digits, - and _");
        }
        return namespace;
    }

    private static ChannelData channelData(JsonObject channelData) {
        channelData.only("emailAddress", "mobilePhoneNumber", PUSH_INFO);
        return new ChannelData(
                channelData.text("emailAddress", LONGEST_TOKEN),
                channelData.text("mobilePhoneNumber", LONGEST_NAME),
                channelData.object(PUSH_INFO).map(RecipientReader::pushAddress));
    }

    private static PushAddress pushAddress(JsonObject pushInfo) {
        return PushAddressReader.read(pushInfo.only("appID", "platform", "token"));
    }
}
