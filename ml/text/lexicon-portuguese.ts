/**
 * Portuguese words that tell how somebody found a purchase, folded, by how good (2, 1) or bad (-1, -2) they are; 0 those
 * that only seem to tell. A star stands for any ending; phrases are written with underscores.
 */
export const portugueseLexicon: Readonly<Record<string, string>> = {
  0: `bom_dia boa_tarde boa_noite nada_demais nada_de_mais`,
  2: `excelent* otim* maravilh* perfeit* ador* amei amou amando amamos amo fantastic* incrivel incriveis sensaciona*
    espetacular* excepciona* extraordinari* impecav* magnific* show_de_bola nota_10 nota_dez parabens encant* apaixon*
    divin* lindissim* linda lindo lindas lindos recomend* super_recomend* superou surpreend* satisfeit* satisfacao
    satisfez vale_a_pena vale_muito valeu_a_pena valeu_cada antes_do_prazo melhor_compra sem_defeito* sem_problema*
    sem_reclama* nada_a_reclamar nada_a_declarar nota_100 nota_mil sucesso feliz felizes felic*
    compraria_novamente comprarei_novamente comprarei_de_novo comprarei_mais comprarei_outr* compraria_de_novo
    compraria_outra* voltarei voltaria acima_do_esperado melhor_do_que_esper* melhor_que_esper* melhor_do_que_imagin*
    superior_ao_esperado acima_das_expectativas nao_me_arrepend* nao_deixa_a_desejar nao_decepcion* nao_tenho_o_que_reclamar
    nao_tenho_do_que_reclamar nao_poderia_ser_melhor primeira_linha de_primeira delicia delicios* saboros* caprich*`,
  1: `show top bom boa bons boas gostei gostou gostamos gosto gostando gostoso bonit* belo bela util uteis pratic* rapid* facil faceis
    facilmente eficien* eficaz confortav* confort* resistent* duravel duraveis durabilidade silencios* economic* modern*
    elegant* sofisticad* leve leves macio macia macias macios funciona funcionou funcionando funcionam funcional atende
    atendeu atendem correspond* cumpre cumpriu promete prometido conforme como_esperado como_esperava como_descrit*
    igual_a_foto igual_ao_anuncio igual_o_anuncio de_acordo dentro_do_prazo no_prazo pontual pontualidade agil agilidade
    honest* confiav* confianca segur* barato preco_justo preco_bom justo custo_beneficio compensa compensou vale valeu
    original originais novo_em_folha intacto bem_embalad* bem_acabad* bem_feit* caiu_bem serviu_bem ficou_bem ficou_bonito
    aprovad* aprovei aprovo agrad* contente alegr* divert* melhor melhores maravilha qualidade_boa boa_qualidade
    otima_qualidade qualidade durinho robust* firme firmes precis* versatil potente cheiros* atencios* educad* gentil
    gentis simpatic* prestativ* cordial obrigad* grat* tranquil* certinho direitinho completo completa correta corretamente
    sem_duvida* com_certeza indico indicar_a_todos ajuda ajudou facilit* resolve resolveu resolvido presente_perfeito
    merece ideal ideais adequad* supre supriu nitid* brilh* aconchegant* estilos* charmos* fofo fofa fofinh* quentinh*
    chegou_rapid* chegou_bem chegou_antes entrega_rapida chegou_certo veio_certo favorit* vantag* melhorou tudo_ok tudo_certo
    ok legal bacana bacanas jeitos* impression*`,
  '-1': `demor* atras* ruim ruins fraco fraca fracos fracas fragil frageis caro cara caros barulhent* barulho ruido* lento
    lenta lentos lentidao trava travando travou travad* dificil dificeis complicad* problema* defeito* defeituos* falha*
    falhou falhando falta faltou faltando faltam faltaram errad* erro erros engan* diferente_d* reclam* devolv* devolu*
    troca trocar trocado trocaram reembols* estorn* cancel* cancelei sujo suja sujos sujas manchad* mancha manchas riscad*
    arranhad* amassad* rasg* furad* torto torta tortos descascando descascou desbot* encolh* apertad* pequeno_demais
    grande_demais desconfort* incomod* mal mau mole aspero aspera aspera* desproporciona* curto curta fino_demais
    fininh* transparente_demais superaquec* aquece_demais vazando vaza vazou vazamento solta soltou soltando soltaram
    descolou descolando incomplet* desatualizad* usado usada violad* aberta_a_caixa caixa_aberta sem_nota sem_manual
    nao_veio nao_vieram fora_do_prazo passou_do_prazo prazo_vencido ainda_nao aguardando aguardo
    esperando deixa_a_desejar deixou_a_desejar esperava_mais esperava_melhor inferior baixa_qualidade qualidade_ruim
    qualidade_inferior qualidade_baixa ma_qualidade pouco_duravel pouca_durabilidade insatis* frustr* chatead* chateac*
    triste tristeza infeliz infelizmente descas* desorganiz* despreparad* grosseir* mal_educad* rude rudes confus*
    fora_do_lugar fecha_mal mal_feit* mal_acabad* mal_embalad* desalinhad* pessima_embalagem extravi* cobraram cobranca
    precari* simples_demais perde perdi perdeu perdendo desist* desagrad* critic* nao_gostei nao_funcion* nao_liga
    nao_ligou nao_serve nao_serviu nao_carrega nao_cheg* nao_receb* nao_entreg* nao_atende* nao_cumpr* nao_vale nao_compr*
    nao_recomend* nao_indico nao_consigo nao_consegui nao_aguent* nao_presta nao_dura* nao_corresponde* nao_encaix*
    nao_segura nao_respond* podia_ser_melhor poderia_ser_melhor poderia_melhorar la_essas_coisas nao_resolv* nao_gira nao_aquece nao_gela nao_esfria nao_pega nao_cabe nao_e_original
    parou_de parou dura_pouco durou_pouco falso falsa falsificad* replica pirata paralelo engasga chiado
    muito_pequen* muito_fino muito_fina veio_faltando veio_errad* veio_com_defeito veio_diferente veio_outro veio_outra`,
  '-2': `pessim* horrivel horriveis horror terrivel terriveis lixo porcaria decepc* decepcion* absurd* vergonh* ridicul*
    odiei odeio odiamos detest* enganos* enganacao enganad* fraud* golpe roub* ladro* mentir* mentiros* propaganda_enganosa
    descaso desrespeit* inaceitav* inadmissiv* incompeten* irresponsav* nunca_mais arrepend* quebr* quebrad* trincad*
    estrag* danificad* queimou queimad* imprest* inutil inuteis procon processar justica dinheiro_de_volta
    dinheiro_fora jogar_fora joguei_fora perda_de_tempo perda_de_dinheiro prejuizo nao_presta passem_longe fujam nao_comprem
    nao_compre nao_comprarei pior piores lastimav* lamentav* deplorav* nojo nojent* pesadelo fedor fede fedendo podre
    vencid* mofad* mofo enferruj* ferrugem bosta merda droga raiva indignad* indignacao revolt* desonest* picaret* caloteir*
    zero_estrela* nota_0 nota_zero sem_resposta sem_retorno ninguem_resolve* ninguem_respond*`,
};

export const portugueseIntensifiers =
  'muito muita muitos muitas super bem bastante demais extremamente totalmente tao mega ultra completamente simplesmente realmente';
export const portugueseDiminishers = 'pouco meio quase razoavelmente relativamente ligeiramente';
