package com.google.cloud.datastore.emulator.firestore.websocket;

import com.google.cloud.datastore.emulator.impl.util.EmulatorRequestsListener;
import com.google.common.time.TimeSource;
import java.util.function.Consumer;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Takes the place of the emulator's class of this name, which makes JSON of each request that rules have
 * judged, the rules and the value of each of their expressions with it, for the request monitor of the
 * Emulator UI. A suite of Nest has no UI.
 */
class BufferingRequestListener implements EmulatorRequestsListener {
  BufferingRequestListener(Consumer<JSONObject> requestListener, TimeSource timeSource) {}

  synchronized void generateRequestBacklog(Consumer<JSONArray> backlogListener) {
    backlogListener.accept(new JSONArray());
  }
}
