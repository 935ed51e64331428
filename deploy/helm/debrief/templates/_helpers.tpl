{{/* The four services: name, database, and what they consume. */}}
{{- define "debrief.components" -}}
incident: {name: incident-service, database: incident, groups: [{topic: debrief.postmortem.v1}]}
postmortem: {name: postmortem-service, database: postmortem, groups: [{topic: debrief.incident.v1}, {topic: debrief.action-item.v1}]}
actionTracker: {name: action-tracker-service, database: action_tracker, groups: [{topic: debrief.incident.v1}, {topic: debrief.postmortem.v1}]}
notification: {name: notification-service, database: notification, groups: [{topic: debrief.incident.v1}, {topic: debrief.postmortem.v1}, {topic: debrief.action-item.v1}]}
{{- end }}

{{- define "debrief.topics" -}}
[debrief.incident.v1, debrief.postmortem.v1, debrief.action-item.v1, debrief.notification.v1]
{{- end }}

{{- define "debrief.fullname" -}}
{{- default .Release.Name .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/* Context of a component: root, key, name, database, and its values with the defaults. */}}
{{- define "debrief.context" -}}
{{- $component := index (include "debrief.components" .root | fromYaml) .key -}}
{{- $values := mergeOverwrite (deepCopy .root.Values.defaults) (index .root.Values.services .key) -}}
{{- dict "name" $component.name "database" $component.database "groups" $component.groups "fullname" (printf "%s-%s" (include "debrief.fullname" .root) $component.name) "values" $values | toYaml }}
{{- end }}

{{- define "debrief.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: debrief
{{- end }}

{{/* Argument: root, name. */}}
{{- define "debrief.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* Argument: root, name, digest. */}}
{{- define "debrief.image" -}}
{{- $image := .root.Values.image -}}
{{- $path := printf "%s/%s" $image.repository .name -}}
{{- if $image.registry }}{{ $path = printf "%s/%s" $image.registry $path }}{{ end -}}
{{- if .digest }}{{ printf "%s@%s" $path .digest }}{{ else }}{{ printf "%s:%s" $path (default .root.Chart.AppVersion $image.tag) }}{{ end }}
{{- end }}

{{/* Argument: root, component, databaseUrl. */}}
{{- define "debrief.databaseUrl" -}}
{{- if .values.databaseUrl }}{{ .values.databaseUrl }}{{ else -}}
{{- $host := required "database.host is required: the host of PostgreSQL" .root.Values.database.host -}}
jdbc:postgresql://{{ $host }}:{{ .root.Values.database.port }}/{{ .database }}{{ with .root.Values.database.parameters }}?{{ . }}{{ end }}
{{- end }}
{{- end }}

{{/* Kafka: address and security. */}}
{{- define "debrief.kafkaEnv" -}}
- name: DEBRIEF_KAFKA_BOOTSTRAP_SERVERS
  value: {{ required "kafka.bootstrapServers is required: the brokers, separated by commas" .Values.kafka.bootstrapServers | quote }}
{{- if ne .Values.kafka.securityProtocol "PLAINTEXT" }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ .Values.kafka.securityProtocol }}
{{- end }}
{{- with .Values.kafka.saslMechanism }}
- name: KAFKA_SASL_MECHANISM
  value: {{ . }}
{{- end }}
{{- with .Values.kafka.saslSecret }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ . }}, key: sasl-jaas-config}}
{{- end }}
{{- with .Values.kafka.truststore }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: {{ . }}
{{- end }}
{{- end }}

{{/* What a process needs before it can start at all. */}}
{{- define "debrief.identityEnv" -}}
- name: DEBRIEF_OIDC_SERVER_URL
  value: {{ required "oidc.serverUrl is required: the base URL of the OpenID Connect provider" .Values.oidc.serverUrl | quote }}
- name: DEBRIEF_OIDC_ISSUER
  value: {{ required "oidc.issuer is required: the issuer, exactly as in its tokens" .Values.oidc.issuer | quote }}
- name: DEBRIEF_OIDC_AUDIENCE
  value: {{ .Values.oidc.audience | quote }}
- name: DEBRIEF_OIDC_ROLES_CLAIM
  value: {{ .Values.oidc.rolesClaim | quote }}
{{- end }}

{{- define "debrief.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
capabilities: {drop: [ALL]}
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "debrief.podSecurityContext" -}}
runAsNonRoot: true
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "debrief.volumes" -}}
- name: tmp
  emptyDir: {}
{{- with .Values.customCa.existingConfigMap }}
- name: ca
  configMap: {name: {{ . }}}
{{- end }}
{{- end }}

{{- define "debrief.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .Values.customCa.existingConfigMap }}
- name: ca
  mountPath: /etc/debrief/ca
  readOnly: true
{{- end }}
{{- end }}
