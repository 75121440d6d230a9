import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import com.google.firebase.rules.lang.CompileResult;
import com.google.firebase.rules.lang.FirebaseRulesProtoCompiler;
import com.google.firebase.rules.lang.common.FirebaseRulesLangOptions;
import com.google.firebase.rules.runtime.common.AsyncRuntimeFunction;
import com.google.firebase.rules.runtime.common.EvaluationResult;
import com.google.firebase.rules.runtime.evaluators.AuthRuleEvaluator.RuleContext;
import com.google.firebase.rules.runtime.impl.SequentialEvaluator;
import com.google.firebase.rules.runtime.utils.ExpressionValueUtils;
import com.google.firebase.rules.runtime.utils.PathUtils;
import com.google.firebase.rules.runtime.v1.ExecutionRequest;
import com.google.firebase.rules.runtime.v1.ExecutionResponse;
import com.google.firebase.rules.runtime.v1.ExpressionListValue;
import com.google.firebase.rules.runtime.v1.ExpressionMapValue;
import com.google.firebase.rules.runtime.v1.ExpressionValue;
import com.google.firebase.rules.runtime.v1.RulesetAst;
import com.google.firebase.rules.v1.File;
import com.google.firebase.rules.v1.Issue;
import com.google.firebase.rules.v1.Source;
import com.google.firestore.v1.Document;
import com.google.firestore.v1.Value;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Speaks the protocol of Google's Storage rules runtime (lines of JSON on stdin and stdout, as the
 * Storage emulator expects them) and judges with the rules engine inside the Firestore emulator's
 * jar, so that storage.rules are evaluated by Google's own engine where the runtime's own jar cannot
 * be had.
 */
public final class NestStorageRulesRuntime {
  /**
   * The emulator parses each chunk of stdout by itself, so two answers in one chunk would be lost.
   * Its read buffer has this size: a message padded to it never shares a chunk with another's text.
   */
  private static final int MESSAGE_SIZE = 64 * 1024;

  private static final JsonFormat.Parser PROTO_JSON = JsonFormat.parser().ignoringUnknownFields();

  private final OutputStream out;
  private final Map<String, RulesetAst> rulesets = new HashMap<>();
  private final Map<Long, ArrayDeque<LookUp>> lookUps = new HashMap<>();

  private NestStorageRulesRuntime(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    System.setOut(System.err);
    NestStorageRulesRuntime runtime =
        new NestStorageRulesRuntime(new FileOutputStream(FileDescriptor.out));
    runtime.send(answer(-1, new JsonObject()));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) runtime.handle(JsonParser.parseString(line).getAsJsonObject());
    }
  }

  private void handle(JsonObject message) throws IOException {
    long id = message.get("id").getAsLong();
    try {
      String action = message.has("action") ? message.get("action").getAsString() : "";
      if (action.equals("load_ruleset")) {
        send(loadRuleset(id, message.getAsJsonObject("context")));
      } else if (action.equals("verify")) {
        verify(id, message.getAsJsonObject("context"));
      } else if (lookUps.containsKey(id)) {
        completeLookUp(id, message);
      } else {
        throw new IllegalArgumentException("unknown action: " + action);
      }
    } catch (RuntimeException | IOException error) {
      send(failure(id, error));
    }
  }

  private JsonObject loadRuleset(long id, JsonObject context) {
    Source.Builder source = Source.newBuilder();
    for (JsonElement element : context.getAsJsonObject("source").getAsJsonArray("files")) {
      JsonObject file = element.getAsJsonObject();
      source.addFiles(
          File.newBuilder()
              .setName(file.get("name").getAsString())
              .setContent(file.get("content").getAsString()));
    }
    FirebaseRulesLangOptions options =
        FirebaseRulesLangOptions.builder()
            .allowTernaryOperator(true)
            .allowCrossServiceRules(true)
            .build();
    CompileResult compiled = FirebaseRulesProtoCompiler.createStandalone(options).compile(source);
    JsonObject result = new JsonObject();
    JsonObject answer = answer(id, result);
    for (Issue issue : compiled.getIssues()) {
      boolean isError = issue.getSeverity() == Issue.Severity.ERROR;
      answer.getAsJsonArray(isError ? "errors" : "warnings").add(describe(issue));
    }
    if (answer.getAsJsonArray("errors").size() == 0) {
      RulesetAst ast = compiled.getRulesetAst();
      result.addProperty("rulesVersion", ast.getVersionValue());
      rulesets.put(context.get("rulesetName").getAsString(), ast);
    }
    return answer;
  }

  private static String describe(Issue issue) {
    JsonObject position = new JsonObject();
    position.addProperty("fileName_", issue.getSourcePosition().getFileName());
    position.addProperty(
        "line_", issue.getSourcePosition().getLine() + ":" + issue.getSourcePosition().getColumn());
    JsonObject described = new JsonObject();
    described.addProperty("description_", issue.getDescription());
    described.add("sourcePosition_", position);
    return described.toString();
  }

  private void verify(long id, JsonObject context) throws InvalidProtocolBufferException {
    RulesetAst ast = rulesets.get(context.get("rulesetName").getAsString());
    if (ast == null) throw new IllegalStateException("no such ruleset: " + context.get("rulesetName"));
    RuleContext.Builder request =
        RuleContext.builder()
            .service(context.get("service").getAsString())
            .method(context.get("method").getAsString())
            .path(PathUtils.parseRaw(context.get("path").getAsString()))
            .supplyFunction(lookUpFunction(id, "firestore.get", this::documentValue))
            .supplyFunction(
                lookUpFunction(
                    id, "firestore.exists", doc -> ExpressionValueUtils.createValue(doc != null)))
            .supplyFunction(function("debug", NestStorageRulesRuntime::debug));
    for (Map.Entry<String, JsonElement> variable : context.getAsJsonObject("variables").entrySet()) {
      ExpressionValue.Builder value = ExpressionValue.newBuilder();
      PROTO_JSON.merge(variable.getValue().toString(), value);
      request.supplyVariable(variable.getKey(), value.build());
    }
    Futures.addCallback(
        new SequentialEvaluator(ast).evaluate(request.build()),
        new FutureCallback<EvaluationResult>() {
          @Override
          public void onSuccess(EvaluationResult verdict) {
            JsonObject result = new JsonObject();
            result.addProperty("permit", verdict.permit());
            finish(id, answer(id, result));
          }

          @Override
          public void onFailure(Throwable error) {
            finish(id, failure(id, error));
          }
        },
        MoreExecutors.directExecutor());
  }

  private void finish(long id, JsonObject answer) {
    lookUps.remove(id);
    send(answer);
  }

  /** A document that a rule asks for; the emulator fetches it and answers on the verify's id. */
  private static final class LookUp {
    final String path;
    final SettableFuture<Document> document = SettableFuture.create();

    LookUp(String path) {
      this.path = path;
    }
  }

  private AsyncRuntimeFunction lookUpFunction(
      long id, String name, Function<Document, ExpressionValue> toValue) {
    return function(
        name,
        request -> {
          LookUp lookUp = new LookUp(PathUtils.toRawString(request.getArguments(0).getPathValue()));
          ArrayDeque<LookUp> queue = lookUps.computeIfAbsent(id, key -> new ArrayDeque<>());
          queue.add(lookUp);
          if (queue.size() == 1) send(question(id, lookUp));
          return Futures.transform(
              lookUp.document,
              document -> ExpressionValueUtils.createResponse(toValue.apply(document)),
              MoreExecutors.directExecutor());
        });
  }

  private void completeLookUp(long id, JsonObject message) throws InvalidProtocolBufferException {
    Document document = null;
    if (message.has("result") && message.get("result").isJsonObject()) {
      Document.Builder builder = Document.newBuilder();
      PROTO_JSON.merge(message.get("result").toString(), builder);
      document = builder.build();
    }
    ArrayDeque<LookUp> queue = lookUps.get(id);
    LookUp done = queue.remove();
    if (queue.isEmpty()) lookUps.remove(id);
    else send(question(id, queue.peek()));
    done.document.set(document);
  }

  private static AsyncRuntimeFunction function(
      String name, Function<ExecutionRequest, ListenableFuture<ExecutionResponse>> body) {
    return new AsyncRuntimeFunction() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public ListenableFuture<ExecutionResponse> execute(ExecutionRequest request) {
        return body.apply(request);
      }
    };
  }

  private static ListenableFuture<ExecutionResponse> debug(ExecutionRequest request) {
    System.err.println("debug: " + request.getArguments(0));
    return Futures.immediateFuture(ExpressionValueUtils.createResponse(request.getArguments(0)));
  }

  private ExpressionValue documentValue(Document document) {
    if (document == null) return ExpressionValueUtils.NULL;
    String path = document.getName().replaceFirst("^projects/[^/]+", "");
    String id = path.substring(path.lastIndexOf('/') + 1);
    return map(
        Map.of(
            "data", fields(document.getFieldsMap()),
            "id", ExpressionValue.newBuilder().setStringValue(id).build(),
            "__name__", pathValue(path)));
  }

  private static ExpressionValue pathValue(String path) {
    return ExpressionValue.newBuilder().setPathValue(PathUtils.parseRaw(path)).build();
  }

  private static ExpressionValue map(Map<String, ExpressionValue> fields) {
    return ExpressionValue.newBuilder()
        .setMapValue(ExpressionMapValue.newBuilder().putAllFields(fields).build())
        .build();
  }

  private static ExpressionValue fields(Map<String, Value> fields) {
    Map<String, ExpressionValue> values = new HashMap<>();
    fields.forEach((name, value) -> values.put(name, expressionValue(value)));
    return map(values);
  }

  private static ExpressionValue expressionValue(Value value) {
    ExpressionValue.Builder out = ExpressionValue.newBuilder();
    switch (value.getValueTypeCase()) {
      case BOOLEAN_VALUE:
        return out.setBoolValue(value.getBooleanValue()).build();
      case INTEGER_VALUE:
        return out.setIntValue(value.getIntegerValue()).build();
      case DOUBLE_VALUE:
        return out.setFloatValue(value.getDoubleValue()).build();
      case STRING_VALUE:
        return out.setStringValue(value.getStringValue()).build();
      case BYTES_VALUE:
        return out.setBytesValue(value.getBytesValue()).build();
      case TIMESTAMP_VALUE:
        return out.setTimestampValue(value.getTimestampValue()).build();
      case GEO_POINT_VALUE:
        return out.setLatlngValue(value.getGeoPointValue()).build();
      case REFERENCE_VALUE:
        return pathValue(value.getReferenceValue().replaceFirst("^projects/[^/]+", ""));
      case MAP_VALUE:
        return fields(value.getMapValue().getFieldsMap());
      case ARRAY_VALUE:
        ExpressionListValue.Builder list = ExpressionListValue.newBuilder();
        value.getArrayValue().getValuesList().forEach(item -> list.addValues(expressionValue(item)));
        return out.setListValue(list.build()).build();
      default:
        return ExpressionValueUtils.NULL;
    }
  }

  private static JsonObject question(long id, LookUp lookUp) {
    JsonObject context = new JsonObject();
    context.addProperty("path", lookUp.path);
    JsonObject question = new JsonObject();
    question.addProperty("server_request_id", id);
    question.addProperty("action", "fetch_firestore_document");
    question.add("context", context);
    return question;
  }

  private static JsonObject answer(long id, JsonObject result) {
    JsonObject answer = new JsonObject();
    answer.addProperty("id", id);
    answer.addProperty("status", "ok");
    answer.add("result", result);
    answer.add("errors", new JsonArray());
    answer.add("warnings", new JsonArray());
    return answer;
  }

  private static JsonObject failure(long id, Throwable error) {
    JsonObject answer = answer(id, new JsonObject());
    answer.getAsJsonArray("errors").add(String.valueOf(error));
    return answer;
  }

  private void send(JsonObject message) {
    byte[] text = message.toString().getBytes(StandardCharsets.UTF_8);
    int size = (text.length / MESSAGE_SIZE + 1) * MESSAGE_SIZE;
    byte[] padded = Arrays.copyOf(text, size);
    Arrays.fill(padded, text.length, size - 1, (byte) ' ');
    padded[size - 1] = '\n';
    try {
      out.write(padded);
    } catch (IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }
}
