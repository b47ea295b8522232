/** See `german.ts`. */
export const spanish = `
contraseña clave
usuario user
cuenta account perfil
entrar acceder ingresar login iniciar
salir cerrar
registrar inscribir
carpeta directorio
archivo fichero documento
foto imagen
vídeo video película
copia backup respaldo
restaurar recuperar
borrar eliminar quitar
cambiar modificar editar
crear añadir agregar
desactivar apagar deshabilitar
activar encender habilitar
ocultar esconder
mostrar ver
subir cargar
bajar descargar
instalar instalación
configurar ajustar
ajuste opción configuración
tecla atajo
buscar encontrar búsqueda
compartir difundir
correo email mail
mensaje notificación aviso
móvil celular teléfono smartphone
ordenador computadora pc portátil
pantalla monitor
imprimir impresión
error problema fallo
reunión cita
sala aula
reservar reserva
cancelar anular
ayuda soporte asistencia
jefe jefa responsable supervisor
compañero empleado trabajador colega
empresa compañía
equipo departamento
vacaciones permiso licencia
enfermo enferma enfermedad baja
certificado justificante
sueldo salario nómina paga
teletrabajo remoto
viaje desplazamiento
gastos dietas
reembolsar reembolso devolver
pagar abonar pago
precio coste costo tarifa
factura recibo
gratis gratuito
contrato
contratar contratación
formación curso
pedir solicitar solicitud
aprobar confirmar autorizar
rechazar denegar
plazo límite
prohibido prohibir
obligatorio
norma regla política
coche auto vehículo
aparcamiento estacionamiento aparcar
llave tarjeta
visitante invitado
comedor cantina cafetería
seguridad protección
privacidad privado
plantilla modelo
formulario impreso
empezar comenzar iniciar
terminar acabar
idioma lengua
`;
