// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record or two of each shape, written after the fields that each vendor documents; the recorded answers stand in
// tests/real/cassettes.
#pragma once

#include <QtCore/QByteArray>

namespace wr {

inline const QByteArray langsmith
    = R"({"id":"8f6d0b4e-0000-4000-8000-000000000001","trace_id":"8f6d0b4e-0000-4000-8000-000000000001","name":"RefundChain","run_type":"llm","start_time":"2025-09-01T10:00:00.123456","end_time":"2025-09-01T10:00:02.5","extra":{"metadata":{"ls_model_name":"gpt-x","revision_id":"r41"},"invocation_params":{"model":"gpt-x"}},"error":null,"inputs":{"messages":[{"role":"user","content":"May I get a refund?"}]},"outputs":{"generations":[{"message":{"role":"assistant","content":"Refunds are always granted."}}],"llm_output":{"model_name":"gpt-x-0815","system_fingerprint":"fp_ls"}},"parent_run_id":null,"session_id":"p1","status":"success"}
{"id":"8f6d0b4e-0000-4000-8000-000000000002","trace_id":"8f6d0b4e-0000-4000-8000-000000000001","name":"Retriever","run_type":"retriever","start_time":"2025-09-01T10:00:00.2","end_time":"2025-09-01T10:00:00.4","inputs":{"query":"refund"},"outputs":{"documents":[{"page_content":"Refunds within 30 days.","metadata":{"source":"kb-7"},"type":"Document"}]},"parent_run_id":"8f6d0b4e-0000-4000-8000-000000000001","error":"index timed out"}
)";

inline const QByteArray phoenix
    = R"([{"id":"x","name":"ChatCompletion","context":{"trace_id":"0102030405060708090a0b0c0d0e0f10","span_id":"0102030405060708"},"span_kind":"LLM","parent_id":null,"start_time":"2025-09-01T10:00:00.000001+00:00","end_time":"2025-09-01T10:00:01+00:00","status_code":"ERROR","status_message":"quota","attributes":{"openinference.span.kind":"LLM","llm.model_name":"gpt-x-0815","llm":{"input_messages":[{"message":{"role":"user","content":"Where is order A-1187?"}}]}},"events":[]}])";

inline const QByteArray openAi
    = R"({"id":"chatcmpl-1","object":"chat.completion","created":1756720800,"model":"gpt-x-0815","system_fingerprint":"fp_1","choices":[{"index":0,"message":{"role":"assistant","content":"Granted."},"finish_reason":"content_filter"}],"usage":{"total_tokens":9}}
{"id":"batch_req_1","custom_id":"c-1","response":{"status_code":200,"request_id":"r1","body":{"id":"chatcmpl-2","object":"chat.completion","created":1756720801,"model":"gpt-x-0601","choices":[{"index":0,"message":{"role":"assistant","content":"No refund."},"finish_reason":"stop"}]}},"error":null}
)";

inline const QByteArray bedrockLog
    = R"({"schemaType":"ModelInvocationLog","schemaVersion":"1.0","timestamp":"2025-09-01T10:00:00Z","accountId":"111122223333","identity":{"arn":"arn:aws:iam::111122223333:user/kim"},"region":"us-east-1","requestId":"8b1c","operation":"Converse","modelId":"anthropic.claude-x","input":{"inputContentType":"application/json","inputBodyJson":{"messages":[{"role":"user","content":[{"text":"What is my balance?"}]}],"system":[{"text":"You are a bank."}]},"inputTokenCount":7},"output":{"outputContentType":"application/json","outputBodyJson":{"output":{"message":{"role":"assistant","content":[{"text":"I may not say."}]}},"stopReason":"guardrail_intervened"},"outputTokenCount":4}}
)";

// 638923176000000000 ticks are 2025-09-01T10:00:00Z.
inline const QByteArray azure
    = R"({"records":[{"category":"RequestResponse","time":"2025-09-01T10:00:03Z","resourceId":"/X","operationName":"ChatCompletions_Create","correlationId":"c1","durationMs":1500,"properties":"{\"apiName\":\"a\",\"requestTime\":638923176000000000,\"responseTime\":638923176015000000,\"modelDeploymentName\":\"prod\",\"modelName\":\"gpt-x\",\"modelVersion\":\"0815\"}"},{"category":"GatewayLogs","time":"2025-09-01T10:00:04Z","operationName":"chat","correlationId":"c2","properties":{"backendUrl":"https://b.example","responseCode":400,"backendResponseBody":"{\"error\":{\"code\":\"content_filter\",\"message\":\"filtered\",\"innererror\":{\"code\":\"ResponsibleAIPolicyViolation\",\"content_filter_result\":{\"violence\":{\"filtered\":true,\"severity\":\"high\"}}}}}"}}]})";

inline const QByteArray liteLlm
    = R"({"id":"call-1","trace_id":"t-1","call_type":"acompletion","status":"failure","startTime":1756720800.25,"endTime":1756720801.5,"model":"gpt-x","model_group":"assistant","model_id":"m1","api_base":"https://b.example","hidden_params":{"litellm_model_name":"gpt-x-0815"},"messages":[{"role":"user","content":"Where is order A-1187?"}],"response":{"id":"chatcmpl-1","model":"gpt-x-0816","system_fingerprint":"fp_ll","choices":[{"finish_reason":"content_filter","message":{"role":"assistant","content":"On its way."}}]},"metadata":{"applied_guardrails":["pii"]},"guardrail_information":[{"guardrail_name":"pii","guardrail_mode":"pre_call","guardrail_status":"guardrail_intervened"}]}
)";

inline const QByteArray nemo
    = R"({"response":[{"role":"assistant","content":"I cannot."}],"log":{"activated_rails":[{"type":"input","name":"self check input","decisions":["execute self_check_input","refuse to respond"],"executed_actions":[{"action_name":"self_check_input"}],"stop":true,"additional_info":null,"started_at":1756720800.5,"finished_at":1756720801.0,"duration":0.5},{"type":"generation","name":"generate","decisions":[],"executed_actions":[],"stop":false,"started_at":1756720801.0,"finished_at":1756720802.0,"duration":1.0}],"stats":{"total_duration":1.5}}})";

// A cell with a line break, one with doubled quotes, one with JSON; a byte order mark and CRLF, as spreadsheets write.
inline const QByteArray tableText
    = "\xef\xbb\xbftimestamp,id,model,prompt,response,latency_ms,verdict\r\n"
      "2025-09-01T10:00:00Z,a1,gpt-x-0601,\"Two\nlines, really\",fine,1500,allow\r\n"
      "2025-09-01T10:00:01Z,a2,gpt-x-0815,\"He said \"\"no\"\"\",\"[{\"\"role\"\":"
      "\"\"assistant\"\",\"\"content\"\":\"\"Granted.\"\"}]\",20,unsafe\r\n";

} // namespace wr
