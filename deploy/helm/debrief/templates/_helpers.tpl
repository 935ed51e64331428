{{/* The four services: name, and the topics that each of them consumes. */}}
{{- define "debrief.components" -}}
incident: {name: incident-service, database: incident, topics: [debrief.postmortem.v1]}
postmortem: {name: postmortem-service, database: postmortem, topics: [debrief.incident.v1, debrief.action-item.v1]}
actionTracker: {name: action-tracker-service, database: action_tracker, topics: [debrief.incident.v1, debrief.postmortem.v1]}
notification: {name: notification-service, database: notification, topics: [debrief.incident.v1, debrief.postmortem.v1, debrief.action-item.v1]}
{{- end }}

{{- define "debrief.topics" -}}
[debrief.incident.v1, debrief.postmortem.v1, debrief.action-item.v1, debrief.notification.v1]
{{- end }}

{{/* The longest suffix, -action-tracker-service-management, has 34 characters, and a name at most 63. */}}
{{- define "debrief.fullname" -}}
{{- default .Release.Name .Values.fullnameOverride | trunc 28 | trimSuffix "-" }}
{{- end }}

{{- define "debrief.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{ default (include "debrief.fullname" .) .Values.serviceAccount.name }}
{{- else -}}
{{ required "serviceAccount.name is required: the chart does not create a service account" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/* A component: name, database, topics, fullname, and its values over the defaults. Argument: root, key. */}}
{{- define "debrief.context" -}}
{{- $component := index (include "debrief.components" .root | fromYaml) .key -}}
{{- $values := mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (index .root.Values.services .key)) -}}
{{- dict "name" $component.name "database" $component.database "topics" $component.topics "fullname" (printf "%s-%s" (include "debrief.fullname" .root) $component.name) "values" $values | toYaml }}
{{- end }}

{{- define "debrief.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: debrief
{{- end }}

{{/* Selects all pods, also those of jobs. */}}
{{- define "debrief.releaseSelector" -}}
app.kubernetes.io/part-of: debrief
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* Selects the pods of a service. Argument: root, name. */}}
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

{{- define "debrief.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Argument: root, component. */}}
{{- define "debrief.databaseUrl" -}}
{{- if .component.values.database.url }}{{ .component.values.database.url }}{{ else -}}
{{- $host := required "database.host is required: the host of PostgreSQL" .root.Values.database.host -}}
jdbc:postgresql://{{ $host }}:{{ .root.Values.database.port }}/{{ .component.database }}{{ with .root.Values.database.parameters }}?{{ . }}{{ end }}
{{- end }}
{{- end }}

{{/* A variable with the password of a role. Argument: root, variable, secret, key. */}}
{{- define "debrief.databasePassword" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | default .root.Values.database.existingSecret | required "database.existingSecret is required: a Secret with the passwords of the databases" }}
      key: {{ .key }}
{{- end }}

{{- define "debrief.kafkaEnv" -}}
- name: DEBRIEF_KAFKA_BOOTSTRAP_SERVERS
  value: {{ required "kafka.bootstrapServers is required: the brokers, separated by commas" .Values.kafka.bootstrapServers | quote }}
{{- if ne .Values.kafka.securityProtocol "PLAINTEXT" }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ .Values.kafka.securityProtocol }}
{{- end }}
{{- with .Values.kafka.saslMechanism }}
- name: KAFKA_SASL_MECHANISM
  value: {{ . | quote }}
{{- end }}
{{- with .Values.kafka.saslSecret }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: sasl-jaas-config}
{{- end }}
{{- if .Values.kafka.caSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/debrief/kafka-ca/ca.crt
{{- end }}
{{- with .Values.kafka.clientCertificateSecret }}
- name: KAFKA_SSL_KEYSTORE_TYPE
  value: PKCS12
- name: KAFKA_SSL_KEYSTORE_LOCATION
  value: /etc/debrief/kafka-client/user.p12
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom:
    secretKeyRef: {name: {{ . }}, key: user.password}
{{- end }}
{{- end }}

{{- define "debrief.identityEnv" -}}
- name: DEBRIEF_OIDC_SERVER_URL
  value: {{ required "oidc.serverUrl is required: the base URL of the OpenID Connect provider" .Values.oidc.serverUrl | quote }}
- name: DEBRIEF_OIDC_ISSUER
  value: {{ required "oidc.issuer is required: the issuer, exactly as in its tokens" .Values.oidc.issuer | quote }}
- name: DEBRIEF_OIDC_AUDIENCE
  value: {{ .Values.oidc.audience | quote }}
- name: DEBRIEF_OIDC_ROLES_CLAIM
  value: {{ .Values.oidc.rolesClaim | quote }}
{{- with .Values.proxy.host }}
- name: QUARKUS_OIDC_PROXY_HOST
  value: {{ . | quote }}
- name: QUARKUS_OIDC_PROXY_PORT
  value: {{ $.Values.proxy.port | quote }}
{{- end }}
{{- end }}

{{/* Options of the JVM, with those for the custom CA and the proxy. */}}
{{- define "debrief.jvmEnv" -}}
{{- $options := .Values.jvm.options -}}
{{- if .Values.customCa.existingConfigMap }}{{ $options = concat $options (list "-Djavax.net.ssl.trustStore=/trust/cacerts" "-Djavax.net.ssl.trustStorePassword=changeit") }}{{ end -}}
{{- with .Values.proxy.host }}{{ $options = concat $options (list (printf "-Dhttps.proxyHost=%s" .) (printf "-Dhttps.proxyPort=%v" $.Values.proxy.port)) }}{{ end -}}
- name: JDK_JAVA_OPTIONS
  value: {{ join " " $options | quote }}
{{- end }}

{{/* For containers, as the Pod Security Standard "restricted" requires. */}}
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
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{/* Adds the certificates of customCa to those that the JVM trusts. Argument: root, image. */}}
{{- define "debrief.trustContainer" -}}
- name: trust
  image: {{ .image }}
  imagePullPolicy: {{ .root.Values.image.pullPolicy }}
  securityContext:
    {{- include "debrief.securityContext" .root | nindent 4 }}
  env:
    - name: JDK_JAVA_OPTIONS
      value: "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m"
  command: [sh, -euc]
  args:
    - |
      java_home="$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')"
      cat "$java_home/lib/security/cacerts" > /trust/cacerts
      # keytool imports one certificate of a file.
      awk '/-BEGIN CERTIFICATE-/ { n++ } n { print > ("/trust/" n ".pem") }' /etc/debrief/ca/ca.crt
      for certificate in /trust/*.pem; do
        keytool -importcert -noprompt -keystore /trust/cacerts -storepass changeit \
          -alias "$certificate" -file "$certificate"
      done
  resources:
    requests: {cpu: 100m, memory: 128Mi}
    limits: {memory: 192Mi}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
    - {name: trust, mountPath: /trust}
    - {name: ca, mountPath: /etc/debrief/ca, readOnly: true}
{{- end }}

{{/* /tmp holds what is spooled: large requests and responses. */}}
{{- define "debrief.volumes" -}}
- name: tmp
  emptyDir: {}
{{- with .Values.customCa.existingConfigMap }}
- name: ca
  configMap: {name: {{ . }}}
- name: trust
  emptyDir: {}
{{- end }}
{{- with .Values.kafka.caSecret }}
- name: kafka-ca
  secret: {secretName: {{ . }}, items: [{key: ca.crt, path: ca.crt}]}
{{- end }}
{{- with .Values.kafka.clientCertificateSecret }}
- name: kafka-client
  secret: {secretName: {{ . }}, items: [{key: user.p12, path: user.p12}]}
{{- end }}
{{- end }}

{{- define "debrief.volumeMounts" -}}
- {name: tmp, mountPath: /tmp}
{{- if .Values.customCa.existingConfigMap }}
- {name: ca, mountPath: /etc/debrief/ca, readOnly: true}
- {name: trust, mountPath: /trust, readOnly: true}
{{- end }}
{{- if .Values.kafka.caSecret }}
- {name: kafka-ca, mountPath: /etc/debrief/kafka-ca, readOnly: true}
{{- end }}
{{- if .Values.kafka.clientCertificateSecret }}
- {name: kafka-client, mountPath: /etc/debrief/kafka-client, readOnly: true}
{{- end }}
{{- end }}

{{/* Where a rule of a NetworkPolicy leads; nothing: anywhere. Argument: list of peers. */}}
{{- define "debrief.to" -}}
{{- with . }}
to:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Argument: list of TCP ports. */}}
{{- define "debrief.ports" -}}
ports:
  {{- range . }}
  - {protocol: TCP, port: {{ . }}}
  {{- end }}
{{- end }}
